import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import type { Schema } from './document.ts';
import { type FieldRow, listFieldRows } from './fieldRows.ts';
import type { Reference } from './reference.ts';
import { Table } from './Table.tsx';
import { typeText } from './typeText.ts';
import { Marked } from './Words.tsx';

interface Props {
  label: string;
  schema: Schema;
  schemas: Reference['schemas'];
  /** What is answered may lack fields; what is sent has to have some. */
  answered?: boolean;
}

/** What an object consists of; what its fields consist of is unfolded where one asks for it. */
export function FieldsTable({ label, schema, schemas, answered = false }: Props) {
  const t = useText();
  const locale = useLocale();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (path: string) => setOpened((before) => before.symmetricDifference(new Set([path])));
  const rows = listFieldRows(schema, schemas, opened);
  if (rows.length === 0) return null;
  const unfolds = rows.some(({ open }) => open !== undefined);
  return (
    <Table
      label={label}
      columns={[t('apiReference.column.name'), t('apiReference.column.type'), t('apiReference.column.description')]}
    >
      {rows.map((row) => (
        <tr key={row.path}>
          <td>
            <Name row={row} unfolds={unfolds} onToggle={toggle} />
          </td>
          <td>
            {row.choice ? t('apiReference.type.object') : typeText(t, locale, schemas, row.schema)}
            {!answered && row.required && <Required>{t('apiReference.required')}</Required>}
            {answered && !row.required && !row.choice && <Remark>{t('apiReference.mayBeAbsent')}</Remark>}
          </td>
          <td lang="en">
            <Marked text={row.description} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

interface NameProps {
  row: FieldRow;
  /** Some rows of the table can be unfolded: the others leave room for what unfolds those. */
  unfolds: boolean;
  onToggle: (path: string) => void;
}

function Name({ row, unfolds, onToggle }: NameProps) {
  const t = useText();
  return (
    <FieldName style={{ paddingInlineStart: row.depth * 20 }}>
      {row.open === undefined ? (
        unfolds && <Gap />
      ) : (
        <Toggle
          aria-expanded={row.open}
          aria-label={t('apiReference.fieldsOf', { name: row.name })}
          onClick={() => onToggle(row.path)}
        >
          <ChevronRight size={14} strokeWidth={2} aria-hidden />
        </Toggle>
      )}
      {row.choice ? <i>{row.name}</i> : row.name}
    </FieldName>
  );
}

const FieldName = styled('span')({
  display: 'flex',
  alignItems: 'flex-start',
  fontFamily: mono,
  fontSize: 12.5,
  fontVariantLigatures: 'none',
  overflowWrap: 'anywhere',
});

const Gap = styled('span')(({ theme }) => ({
  flex: 'none',
  width: 22,
  [theme.breakpoints.down('sm')]: { display: 'none' },
}));

const Toggle = styled(IconButton)({
  flex: 'none',
  width: 20,
  height: 20,
  marginInlineEnd: 2,
  svg: { transition: 'transform 100ms' },
  '&[aria-expanded=true] svg': { transform: 'rotate(90deg)' },
});

export const Remark = styled('span')({ display: 'block', color: token('muted'), fontSize: 12, lineHeight: '16px' });

export const Required = styled(Remark)({ color: token('warning') });
