import { styled } from '@mui/material/styles';
import { mono } from '#console/app/theme.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import type { Parameter } from './document.ts';
import { Remark, Required } from './FieldsTable.tsx';
import type { Reference } from './reference.ts';
import { Table } from './Table.tsx';
import { typeText } from './typeText.ts';
import { Marked } from './Words.tsx';

const places = ['path', 'query', 'header'] as const;

/** What a call takes beside its body: in its address, and in its headers. */
export function ParametersTable({ parameters, schemas }: { parameters: Parameter[]; schemas: Reference['schemas'] }) {
  const t = useText();
  const locale = useLocale();
  const columns = [t('apiReference.column.name'), t('apiReference.column.type'), t('apiReference.column.description')];
  return (
    <Table label={t('apiReference.parameters')} columns={columns}>
      {parameters.map(({ name, in: given, schema, required, description = '' }) => {
        const place = places.find((candidate) => candidate === given);
        return (
          <tr key={`${given} ${name}`}>
            <td>
              <Name>{name}</Name>
            </td>
            <td>
              {typeText(t, locale, schemas, schema)}
              {place && <Remark>{t(`apiReference.in.${place}`)}</Remark>}
              {required && <Required>{t('apiReference.required')}</Required>}
            </td>
            <td lang="en">
              <Marked text={description} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

const Name = styled('span')({ fontFamily: mono, fontSize: 12.5, fontVariantLigatures: 'none' });
