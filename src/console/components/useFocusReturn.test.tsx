import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { routed } from '#console/testing/routed.tsx';
import { show } from '#console/testing/show.tsx';
import { CopyField } from './CopyField.tsx';
import { DialogFrame } from './DialogFrame.tsx';

type Step = 'form' | 'secret';

/** A form, and in its place what came of it. */
function Work() {
  const [step, setStep] = useState<Step>();
  const to = (next?: Step) => () => setStep(next);
  return (
    <>
      <button type="button" onClick={to('form')}>
        New
      </button>
      {step === 'form' && (
        <DialogFrame key="form" title="New key" onDismiss={to()} footer={null}>
          <button type="button" onClick={to('secret')}>
            OK
          </button>
        </DialogFrame>
      )}
      {step === 'secret' && (
        <DialogFrame key="secret" title="Secret key" onDismiss={to()} footer={null}>
          <CopyField autoFocus label="Secret key" value="1:abc" onCopied={to()} />
        </DialogFrame>
      )}
    </>
  );
}

async function openForm() {
  const { user } = await show(routed(<Work />).element);
  const opener = screen.getByRole('button', { name: 'New' });
  await user.click(opener);
  await screen.findByRole('dialog', { name: 'New key' });
  return { user, opener };
}

test('A window gives the focus back to what opened it', async () => {
  const { user, opener } = await openForm();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('A window in the place of another keeps the focus, and gives it back to what opened the first', async () => {
  const { user, opener } = await openForm();
  await user.click(screen.getByRole('button', { name: 'OK' }));
  const secret = await screen.findByRole('textbox', { name: 'Secret key' });
  expect(document.activeElement).toBe(secret);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});
