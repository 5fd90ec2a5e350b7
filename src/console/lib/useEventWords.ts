import { useMemo } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import type { MessageID } from '#console/i18n/messages.ts';
import type { SystemEvent } from '#contract/systemEvents.ts';

/** Events in words. What we do not know goes by the name that the manager has for it. */
export function useEventWords() {
  const t = useText();
  return useMemo(() => {
    const known = (id: string, otherwise: string) => {
      const text = t(id as MessageID);
      return text === id ? otherwise : text;
    };
    return {
      event: (name: string) => known(`event.${name}`, name),
      field: (name: string) => known(`eventField.${name}`, known(`settings.${name}`, name)),
      right: (path: string) => known(`right.${path}`, path),
      actor: ({ type, name, ID }: SystemEvent['actor']) => {
        if (type === 'anonymous' || type === 'system') return t(`events.actor.${type}`);
        return name ?? t('events.byID', { kind: t(`events.kind.${type}`), id: ID });
      },
      target: ({ type, name, ID }: NonNullable<SystemEvent['target']>) =>
        name === '' ? t('events.byID', { kind: t(`events.kind.${type}`), id: ID }) : name,
    };
  }, [t]);
}
