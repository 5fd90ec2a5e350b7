import { NotAllowedPage } from '#console/components/NotAllowedPage.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay, useSession } from '#console/lib/session.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { SystemEventsList } from './SystemEventsList.tsx';

/** Administration › System Events. */
export function SystemEventsPage() {
  const mayView = useMay(systemEventEndpoints.search);
  return mayView ? <SystemEventsList /> : <NotAllowed />;
}

function NotAllowed() {
  const t = useText();
  const { role } = useSession();
  return (
    <NotAllowedPage
      title={t('events.title')}
      groups={[t('shell.administration')]}
      heading={t('events.notAllowed.title')}
      text={t('events.notAllowed.text', { role: role.name })}
    />
  );
}
