import { Suspense } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { RecordEvents } from '#console/components/lazyParts.ts';
import type { DialogTab } from '#console/components/useDialogTabs.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import type { Role } from '#contract/roles.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { AssignedToTab } from './AssignedToTab.tsx';
import { CoveredTab } from './CoveredTab.tsx';
import { GeneralTab } from './GeneralTab.tsx';
import type { Limits } from './limits.ts';
import { OtherRightsTab } from './OtherRightsTab.tsx';
import { PeopleRightsTab } from './PeopleRightsTab.tsx';
import { type RightPath, type RightsTab, tabOf } from './rightPaths.ts';
import { countGranted, type RoleValues } from './roleForm.ts';
import { useGrants } from './useGrants.ts';

interface Options {
  form: UseFormReturn<RoleValues>;
  /** The role as it is on the manager; none while it is being made. */
  before: Role | undefined;
  paths: readonly RightPath[];
  limits: Limits;
  readOnly: boolean;
}

/** The tabs of the window, in the vendor's words and order, and what happened to the role; those with rights say how many are granted. */
export function useRoleTabs({ form, before, paths, limits, readOnly }: Options): DialogTab[] {
  const t = useText();
  const locale = useLocale();
  const seesEvents = useMay(systemEventEndpoints.search);
  const { control, formState } = form;
  const { errors } = formState;
  const values = useWatch({ control }) as RoleValues;
  const grants = useGrants({ form, paths, limits, readOnly });
  const byTab = Map.groupBy(paths, tabOf);
  const on = (tab: RightsTab) => byTab.get(tab) ?? [];
  const rightsTab = (id: RightsTab) => ({
    id,
    label: t(`roleDialog.tab.${id}`),
    count: countGranted(values, on(id)).toLocaleString(locale),
  });
  const covered = { form, grants };

  return [
    {
      id: 'general',
      label: t('roleDialog.tab.general'),
      invalid: Boolean(errors.name || errors.description),
      content: <GeneralTab control={control} readOnly={readOnly} />,
    },
    {
      ...rightsTab('computers'),
      invalid: Boolean(errors.computerIDs || errors.computerGroupIDs),
      content: <CoveredTab {...covered} kind="computers" paths={on('computers')} />,
    },
    {
      ...rightsTab('policies'),
      invalid: Boolean(errors.policyIDs),
      content: <CoveredTab {...covered} kind="policies" paths={on('policies')} />,
    },
    {
      ...rightsTab('people'),
      invalid: Boolean(errors.lesserOnly),
      content: <PeopleRightsTab form={form} grants={grants} limits={limits} />,
    },
    { ...rightsTab('other'), content: <OtherRightsTab paths={on('other')} allPaths={paths} grants={grants} /> },
    ...(before
      ? [{ id: 'assignedTo', label: t('roleDialog.tab.assignedTo'), content: <AssignedToTab roleID={before.ID} /> }]
      : []),
    ...(before && seesEvents
      ? [{ id: 'events', label: t('roleDialog.tab.events'), content: <Events roleID={before.ID} /> }]
      : []),
  ];
}

function Events({ roleID }: { roleID: number }) {
  return (
    <Suspense>
      <RecordEvents type="role" id={roleID} />
    </Suspense>
  );
}
