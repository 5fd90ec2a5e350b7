import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { Notice } from '#console/components/Notice.tsx';
import { SnippetTabs } from '#console/components/SnippetTabs.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { secretVariable } from '#console/lib/literals.ts';
import { managerRoot } from '#console/lib/managers.ts';
import { type Fields, toApiCall } from './apiCall.ts';
import { callSnippets, tools } from './callSnippets.ts';
import { useSnippetChoice } from './useSnippetChoice.ts';

export interface ApiCallTabProps {
  /** Of the key that is edited; none for a new one. */
  id: number | undefined;
  /** What OK would send now. */
  body: Fields;
  /** Something in the form is wrong. */
  faulty?: boolean;
}

/** The act of the dialog as a call of the API, for those who automate it. The secret key is in none. */
export function ApiCallTab({ id, body, faulty = false }: ApiCallTabProps) {
  const t = useText();
  const [choice, choose] = useSnippetChoice();
  const call = toApiCall(id, body);
  const target = { url: `${managerRoot()}/api` };
  const snippets = tools.map((tool) => ({
    id: tool,
    label: t(`apiCall.tool.${tool}`),
    code: () => callSnippets[tool](call, target),
  }));
  const tool = tools.find((each) => each === choice) ?? tools[0];
  return (
    <Stack>
      {faulty ? <Notice kind="warning">{t('apiCall.faulty')}</Notice> : <p>{t(`apiCall.${call.operation}`)}</p>}
      <SnippetTabs label={t('apiCall.tools')} snippets={snippets} selected={tool} onSelect={choose} nested />
      <Notes>
        <p>{t(`apiCall.for.${tool}`)}</p>
        <p>{t('apiCall.secret', { variable: secretVariable })}</p>
      </Notes>
    </Stack>
  );
}

const Stack = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 12, p: { margin: 0 } });

const Notes = styled('div')({
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
  textWrap: 'pretty',
});
