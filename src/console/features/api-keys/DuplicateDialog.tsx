import { styled } from '@mui/material/styles';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CappedList } from '#console/components/CappedList.tsx';
import { ConfirmDialog } from '#console/components/ConfirmDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import type { ApiKey, ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { namesForCopies } from './bulkCopies.ts';
import { createCopy } from './createCopy.ts';
import { lifetimeQuery, usualLifetime } from './lifetime.ts';
import { apiKeyQueries } from './queries.ts';

type MakeCopy = (key: ApiKey) => Promise<ApiKeyWithSecret>;

/** Asks before several keys are duplicated, and names the copies. Resolves to what makes them. */
export function DuplicateDialog({ payload: keys, onClose }: DialogProps<readonly ApiKey[], MakeCopy>) {
  const t = useText();
  const queries = useQueryClient();
  const { data: lifetime = usualLifetime } = useQuery(lifetimeQuery);
  const [names] = useState(() => {
    const taken = queries.getQueryData(apiKeyQueries.list().queryKey) ?? keys;
    return namesForCopies(
      keys,
      taken.map(({ keyName }) => keyName),
    );
  });
  const count = keys.length;
  const make: MakeCopy = (key) => createCopy(key, names.get(key.ID) ?? key.keyName, lifetime);
  return (
    <ConfirmDialog
      onClose={(confirmed) => onClose(confirmed && make)}
      payload={{
        title: t('bulk.duplicate.title', { count }),
        help: 'many-keys',
        body: (
          <Body>
            <p>{t('bulk.duplicate.what')}</p>
            <p>{t('bulk.duplicate.secrets', { count })}</p>
            <CappedList label={t('bulk.duplicate.names')} groups={[{ rows: keys }]}>
              {({ ID }) => names.get(ID)}
            </CappedList>
          </Body>
        ),
        confirm: t('bulk.duplicate.confirm', { count }),
      }}
    />
  );
}

const Body = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 10 });
