import { styled } from '@mui/material/styles';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '#console/components/ConfirmDialog.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { useDiscardGuard } from '#console/components/useDiscardGuard.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useMay } from '#console/lib/session.ts';
import { settingEndpoints } from '#contract/settings.ts';
import { ConsequenceText } from './ConsequenceText.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SettingsSections } from './SettingsSections.tsx';
import type { Texts } from './settingsForm.ts';
import { useSettingsForm } from './useSettingsForm.ts';

/** All settings with one way to save them; for whoever may only look at them, without it. */
export function SettingsEditor({ saved }: { saved: Texts }) {
  const t = useText();
  const dialogs = useDialogs();
  const mayEdit = useMay(settingEndpoints.modify);
  const { form, changed, hasFaults, saving, outcome, save, discard } = useSettingsForm(saved, !mayEdit);
  const element = useRef<HTMLFormElement>(null);
  const [touched, setTouched] = useState(false);
  useDiscardGuard({ guarding: changed.length > 0 || saving, isSaving: () => saving });
  if (changed.length > 0 && !touched) setTouched(true);

  useEffect(() => {
    if (outcome?.kind === 'failed') focusFault(element.current);
  }, [outcome]);

  const agrees = async () => {
    const grave = form.consequences.filter((consequence) => consequence.grave);
    if (grave.length === 0) return true;
    const confirmed = await dialogs.open(ConfirmDialog, {
      title: t('settings.confirm'),
      body: grave.map((consequence) => (
        <p key={consequence.name}>
          <ConsequenceText consequence={consequence} />
        </p>
      )),
      confirm: t('settings.save'),
      danger: true,
    });
    return confirmed === true;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (changed.length === 0 || saving) return;
    if (hasFaults) focusFault(element.current);
    else if (await agrees()) await save();
  };

  return (
    <Form ref={element} noValidate onSubmit={(event) => void submit(event)}>
      {!mayEdit && (
        <ReadOnly>
          <Notice kind="calm">{t('settings.readOnly')}</Notice>
        </ReadOnly>
      )}
      <SettingsSections form={form} />
      {touched && <SaveBar {...{ changed, saving, outcome }} onDiscard={discard} />}
    </Form>
  );
}

/** The first field with something wrong in it. */
function focusFault(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
}

const Form = styled('form')({ flex: '1 0 auto', display: 'flex', flexDirection: 'column' });

const ReadOnly = styled('div')({ maxWidth: 1008, marginTop: 12 });
