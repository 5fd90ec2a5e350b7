import { ChoiceFilter } from '#console/components/ChoiceFilter.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import { DaysDialog } from './lazyParts.ts';
import { ranges } from './systemEventsSearch.ts';
import { toPeriod } from './toEventFilter.ts';
import { useSystemEventsUrl } from './useSystemEventsUrl.ts';

/** From when on events are shown: a while back from now, or days of one's choice. */
export function PeriodFilter() {
  const t = useText();
  const time = useTimeFormat();
  const dialogs = useDialogs();
  const { search, change } = useSystemEventsUrl();
  const { range, from, to } = search;
  const ofDays = range === undefined && (from !== undefined || to !== undefined);

  const choices = [
    ...ranges.map((value) => ({ value, name: t(`events.range.${value}`) })),
    { value: 'days' as const, name: t('events.range.days') },
  ];
  const choose = async (chosen: (typeof choices)[number]['value'] | undefined) => {
    if (chosen === undefined) await change({ range: undefined, from: undefined, to: undefined });
    else if (chosen !== 'days') await change({ range: chosen, from: undefined, to: undefined });
    else {
      const days = await dialogs.open(DaysDialog, { from, to });
      if (days) await change({ range: undefined, ...days });
    }
  };
  const daysText = () => {
    const period = toPeriod({ ...search, range: undefined }, 0, time.zone);
    const first = period.from === undefined ? '' : time.date(period.from);
    const last = period.to === undefined ? '' : time.date(period.to - 1);
    return `${first} – ${last}`.trim();
  };
  return (
    <ChoiceFilter
      onlyOne
      label={t('events.time')}
      chosenText={ofDays ? daysText() : undefined}
      choices={() => choices}
      chosen={range ? [range] : ofDays ? ['days'] : []}
      onChange={([chosen]) => void choose(chosen)}
    />
  );
}
