import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';

/** Stands for rows on their way. For the first second it shows nothing: most answers are here by then. */
export function SkeletonRows({ label }: { label: string }) {
  return (
    <Rows role="status" aria-label={label}>
      {widths.map(([name, rest]) => (
        <Row key={`${name} ${rest}`}>
          <Bar width={16} />
          <Bar width={name} />
          <Bar width={rest} />
        </Row>
      ))}
    </Rows>
  );
}

const widths = [
  [148, 220],
  [104, 168],
  [176, 120],
  [128, 204],
  [92, 148],
  [160, 188],
  [116, 232],
  [140, 132],
] as const;

const Rows = styled('div')({ animation: 'entrance 120ms 1s backwards', overflow: 'hidden' });

const Row = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  height: 40,
  padding: '0 12px',
  borderBottom: `1px solid ${token('hairline')}`,
});

const Bar = styled('span', { shouldForwardProp: (name) => name !== 'width' })<{ width: number }>(({ width }) => ({
  width,
  maxWidth: '40%',
  height: 12,
  borderRadius: 4,
  backgroundColor: token('sunken'),
}));
