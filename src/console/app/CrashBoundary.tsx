import { Component, type ReactNode } from 'react';
import { CrashPage } from './CrashPage.tsx';

/** Shows the crash page in place of what failed. React offers this to classes only. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <CrashPage /> : this.props.children;
  }
}
