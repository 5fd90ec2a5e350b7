import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { token } from '#console/app/tokens.ts';

/** What a field has to carry so that it is named, described and marked as its row says. */
export interface RowField {
  id: string;
  labelID: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface FormRowProps {
  label: string;
  /** Takes the label's place, for rows that begin with a checkbox. */
  lead?: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  children: (field: RowField) => ReactNode;
}

/** One row of a form: label, field, and below it help or what is wrong. Stacked where it is narrow. */
export function FormRow({ label, lead, help, error, children }: FormRowProps) {
  const id = useId();
  const labelID = `${id}-label`;
  const noteID = `${id}-note`;
  return (
    <Row>
      {lead ?? (
        <Label id={labelID} htmlFor={id}>
          {label}
        </Label>
      )}
      <Field>
        {children({
          id,
          labelID,
          'aria-describedby': error || help ? noteID : undefined,
          'aria-invalid': error !== undefined,
        })}
        {(error || help) && (
          <Note id={noteID}>
            {error && <Fault>{error}</Fault>}
            {help}
          </Note>
        )}
      </Field>
    </Row>
  );
}

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'var(--form-label-width, 128px) minmax(0, 1fr)',
  alignItems: 'start',
  marginTop: 10,
  '&:first-of-type': { marginTop: 0 },
  '@media (max-width: 599px)': { gridTemplateColumns: 'minmax(0, 1fr)', marginTop: 14 },
});

const Label = styled('label')({
  paddingTop: 6,
  lineHeight: '20px',
  color: token('muted'),
  '@media (max-width: 599px)': { padding: '0 0 6px' },
});

const Field = styled('div')({ minWidth: 0 });

const Note = styled('div')({
  marginTop: 5,
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
  overflowWrap: 'anywhere',
});

/** A line for each thing that is wrong. */
const Fault = styled('div')({ whiteSpace: 'pre-line', color: token('danger') });
