import { Suspense } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { RecordEvents } from '#console/components/lazyParts.ts';
import type { DialogTab } from '#console/components/useDialogTabs.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import { useMay } from '#console/lib/session.ts';
import type { Administrator } from '#contract/administrators.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { ContactTab } from './ContactTab.tsx';
import { GeneralTab } from './GeneralTab.tsx';
import { SignInTab } from './SignInTab.tsx';
import type { useEditableFields } from './useEditableFields.ts';
import { contactFields, generalFields, type UserValues } from './userForm.ts';

interface Options {
  form: UseFormReturn<UserValues>;
  before: Administrator | undefined;
  editable: ReturnType<typeof useEditableFields>;
  onChanged: (changed: Tagged<Administrator>) => void;
}

/** The tabs of the window of a user; of one to be made, those that can be filled in. */
export function useUserTabs({ form, before, editable, onChanged }: Options): DialogTab[] {
  const t = useText();
  const mayViewEvents = useMay(systemEventEndpoints.search);
  const { errors } = form.formState;
  const isWrong = (fields: readonly (keyof UserValues)[]) => fields.some((name) => errors[name] !== undefined);
  const fields = { control: form.control, before, ...editable };

  const tabs: DialogTab[] = [
    {
      id: 'general',
      label: t('users.tab.general'),
      invalid: isWrong(generalFields),
      content: <GeneralTab {...fields} />,
    },
    {
      id: 'contact',
      label: t('users.tab.contact'),
      invalid: isWrong(contactFields),
      content: <ContactTab {...fields} />,
    },
  ];
  if (!before) return tabs;
  const { mayEdit, isOneself } = editable;
  tabs.push({
    id: 'signIn',
    label: t('users.tab.signIn'),
    content: <SignInTab user={before} mayEdit={mayEdit} isOneself={isOneself} onChanged={onChanged} />,
  });
  if (mayViewEvents) {
    tabs.push({
      id: 'events',
      label: t('users.tab.events'),
      content: (
        <Suspense>
          <RecordEvents type="administrator" id={before.ID} />
        </Suspense>
      ),
    });
  }
  return tabs;
}
