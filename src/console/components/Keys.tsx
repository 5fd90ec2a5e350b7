import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';

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
  kbd: {
    minWidth: 20,
    padding: '0 5px',
    border: `1px solid ${token('control')}`,
    borderRadius: 4,
    font: 'inherit',
    fontSize: 12,
    lineHeight: '18px',
    textAlign: 'center',
    color: token('muted'),
    backgroundColor: token('panel'),
  },
});
