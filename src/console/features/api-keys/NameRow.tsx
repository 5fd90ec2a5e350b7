import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink, TriangleAlert } from 'lucide-react';
import { type Control, useController } from 'react-hook-form';
import { paths } from '#console/app/paths.ts';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { FormTextRow } from '#console/components/FormTextRow.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useSettled } from '#console/lib/useSettled.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { ApiKeyValues } from './apiKeyForm.ts';
import { nameQueries } from './nameQueries.ts';

interface NameRowProps {
  control: Control<ApiKeyValues>;
  before: ApiKey | undefined;
  readOnly: boolean;
}

const pause = 300;

/** The name of a key. Once typing pauses it says whether another key has it; saving is not held up by that. */
export function NameRow({ control, before, readOnly }: NameRowProps) {
  const t = useText();
  const { field, fieldState } = useController({ control, name: 'keyName' });
  const holder = useHolder(field.value.trim(), before);
  const label = t('record.name');
  const link = holder && (
    <Link href={`${paths.apiKeys}?open=${holder.ID}`} target="_blank" rel="noreferrer">
      {t('apiKeyDialog.nameHolder', { id: holder.ID })}
      <ExternalLink size={13} strokeWidth={1.75} aria-hidden />
    </Link>
  );
  const hint = holder && !fieldState.error && (
    <>
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
      {t('apiKeyDialog.nameInUse')}
    </>
  );
  return (
    <>
      <FormTextRow
        control={control}
        name="keyName"
        label={label}
        readOnly={readOnly}
        required
        first
        input={{ spellCheck: false }}
        help={
          holder && (
            <Hint>
              {hint}
              {link}
            </Hint>
          )
        }
      />
      <VisuallyHidden role="status">{hint && t('apiKeyDialog.nameInUse')}</VisuallyHidden>
    </>
  );
}

/** Another key that has the name. What cannot be found out is not said. */
function useHolder(name: string, before: ApiKey | undefined): ApiKey | undefined {
  const settled = useSettled(name, pause);
  const enabled = settled === name && name !== '' && name !== before?.keyName;
  const { data } = useQuery({ ...nameQueries.holder(name), enabled });
  return enabled && data && data.ID !== before?.ID ? data : undefined;
}

const Hint = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 6px',
  color: token('warning'),
});

const Link = styled('a')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 24,
  borderRadius: 3,
  color: token('accent'),
  textUnderlineOffset: 3,
  '&:focus-visible': focusRing,
});
