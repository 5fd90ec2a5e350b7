import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { keyFace } from './keyFace.ts';

/** Keys as they stand on the keyboard, one after the other. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <Row>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </Row>
  );
}

const Row = styled('span')({
  display: 'inline-flex',
  flex: 'none',
  gap: 3,
  kbd: { ...keyFace, minWidth: 20, textAlign: 'center', color: token('muted') },
});
