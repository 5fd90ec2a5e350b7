import { useNavigate } from '@tanstack/react-router';
import { listedManagers, managerName } from '#console/lib/managers.ts';
import { paths } from './paths.ts';

/** The managers that can be gone to, where there are several. What is unsaved on this page is asked about before. */
export function useOtherManagers() {
  const navigate = useNavigate();
  const here = managerName();
  const all = listedManagers();
  return (all.length > 1 ? all : []).map(({ name = '', address }) => ({
    name,
    address,
    current: name === here,
    go: async () => {
      // By a way of the console's own: leaving it at once would lose what is unsaved.
      if (name !== here) await navigate({ to: paths.otherManager, params: { name } });
    },
  }));
}
