import { styled } from '@mui/material/styles';
import { Suspense, useState } from 'react';
import { managersTexts } from '#console/components/managersTexts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { useTrouble } from '#console/lib/trouble.ts';

const TroubleBanner = preloadable(
  async () => (await withTexts(import('./TroubleBanner.tsx'), managersTexts)).TroubleBanner,
);

/** Room for what has to be said about the manager. Its code comes with the first trouble there is. */
export function Trouble() {
  const trouble = useTrouble();
  const [known, setKnown] = useState(false);
  if (trouble && !known) setKnown(true);
  return (
    <Row role="status">
      <Suspense>{known && <TroubleBanner trouble={trouble} />}</Suspense>
    </Row>
  );
}

const Row = styled('div')({ gridArea: 'trouble', minWidth: 0 });
