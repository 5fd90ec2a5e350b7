import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { CodeSnippet } from '#console/components/CodeSnippet.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { managerRoot } from '#console/lib/managers.ts';
import { Callers } from './Callers.tsx';
import { curlCommand } from './curlCommand.ts';
import { FailuresTable } from './FailuresTable.tsx';
import { FieldsTable } from './FieldsTable.tsx';
import { Method } from './Method.tsx';
import { ParametersTable } from './ParametersTable.tsx';
import type { Message, Reference, ReferenceCall } from './reference.ts';
import { Words } from './Words.tsx';

interface Props {
  call: ReferenceCall;
  schemas: Reference['schemas'];
}

const toExample = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

/** Everything there is to know to make a call. */
export function CallDetails({ call, schemas }: Props) {
  const t = useText();
  const heading = useId();
  const { request, answer } = call;
  return (
    <Article aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1} lang="en">
        {call.summary}
      </h2>
      <Address>
        <Method name={call.method} /> {call.path}
      </Address>
      <Words text={call.description} />
      <Callers call={call} />
      {call.parameters.length > 0 && (
        <section>
          <h3>{t('apiReference.parameters')}</h3>
          <ParametersTable parameters={call.parameters} schemas={schemas} />
        </section>
      )}
      {request && (
        <section>
          <h3>{t('apiReference.request')}</h3>
          {!request.required && <p>{t('apiReference.request.optional')}</p>}
          <FieldsTable label={t('apiReference.request')} schema={request.schema} schemas={schemas} />
        </section>
      )}
      <section>
        <h3>{t('apiReference.example')}</h3>
        <CodeSnippet label="cURL" code={curlCommand(call, managerRoot())} />
      </section>
      <section>
        <h3>{t('apiReference.answer')}</h3>
        {answer ? <AnswerBody answer={answer} schemas={schemas} /> : <p>{t('apiReference.answer.none')}</p>}
      </section>
      <section>
        <h3>{t('apiReference.errors')}</h3>
        <FailuresTable failures={call.failures} />
      </section>
    </Article>
  );
}

function AnswerBody({ answer, schemas }: { answer: Message; schemas: Reference['schemas'] }) {
  const t = useText();
  return (
    <>
      {answer.type !== 'application/json' && <p>{t('apiReference.answer.text')}</p>}
      <FieldsTable label={t('apiReference.answer')} schema={answer.schema} schemas={schemas} answered />
      {answer.example !== undefined && (
        <Example>
          <CodeSnippet label={t('apiReference.answer')} code={toExample(answer.example)} />
        </Example>
      )}
    </>
  );
}

const Article = styled('article')(({ theme }) => ({
  maxWidth: 880,
  h2: { ...theme.typography.h2, margin: 0, '&:focus': { outline: 'none' } },
  h3: { margin: '24px 0 8px', fontSize: 14, lineHeight: '20px', fontWeight: 600 },
  'section > p': { margin: '0 0 8px', color: token('muted') },
}));

const Address = styled('p')({
  margin: '6px 0 12px',
  fontFamily: mono,
  fontSize: 13,
  lineHeight: '20px',
  fontVariantLigatures: 'none',
  overflowWrap: 'anywhere',
});

const Example = styled('div')({ marginTop: 8 });
