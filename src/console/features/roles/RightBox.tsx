import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { RightPath } from './rightPaths.ts';
import type { Grants } from './useGrants.ts';
import type { RightWords } from './useRightWords.ts';

interface Props {
  path: RightPath;
  grants: Grants;
  words: RightWords;
}

/** One right: granted or not. Its name in the API appears when it is pointed at, with why it cannot be granted. */
export function RightBox({ path, grants, words }: Props) {
  const t = useText();
  const why = grants.readOnly ? undefined : grants.whyNot(path);
  return (
    <CheckLabel
      checked={grants.isGranted(path)}
      disabled={grants.readOnly || why !== undefined}
      title={why ? `${t(`roleDialog.whyNot.${why}`)}\n${path}` : path}
      onChange={({ target }) => grants.set([path], target.checked)}
    >
      {words.right(path)}
    </CheckLabel>
  );
}

interface ManyProps {
  paths: readonly RightPath[];
  grants: Grants;
  label: string;
  /** Absent: the label alone. */
  hideLabel?: boolean;
}

/** All of several rights at once: checked, unchecked, or between. */
export function RightsBox({ paths, grants, label, hideLabel = false }: ManyProps) {
  const granted = paths.filter(grants.isGranted).length;
  const open = paths.filter((path) => grants.isGranted(path) || grants.whyNot(path) === undefined);
  const all = open.length > 0 && granted >= open.length;
  return (
    <CheckLabel
      checked={granted === paths.length}
      mixed={granted > 0 && granted < paths.length}
      disabled={grants.readOnly || open.length === 0}
      {...(hideLabel && { 'aria-label': label })}
      onChange={() => grants.set(paths, !all)}
    >
      {!hideLabel && label}
    </CheckLabel>
  );
}
