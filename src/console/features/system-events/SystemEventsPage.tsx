import { NotAllowedPage } from '#console/components/NotAllowedPage.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useHasExtensions, useMay, useSession } from '#console/lib/session.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { SystemEventsList } from './SystemEventsList.tsx';

/** Administration › System Events. */
export function SystemEventsPage() {
  const mayView = useMay(systemEventEndpoints.search);
  const hasExtensions = useHasExtensions();
  if (!hasExtensions) return <Absent />;
  return mayView ? <SystemEventsList /> : <NotAllowed />;
}

/** A manager that keeps them to itself. */
function Absent() {
  const t = useText();
  return (
    <NotAllowedPage
      title={t('events.title')}
      groups={[t('shell.administration')]}
      heading={t('events.absent.title')}
      text={t('events.absent.text')}
    />
  );
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
