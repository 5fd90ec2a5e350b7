import { useQuery } from '@tanstack/react-query';
import { hasRight } from '#contract/rights.ts';
import { settingEndpoints } from '#contract/settings.ts';
import { passwordMinimum } from '#contract/setUp.ts';
import { call } from './api.ts';
import { sessionQuery } from './session.ts';

/**
 * How long a password has to be at least: as the manager has it set, where the person may see its settings; else what it
 * is set to in the beginning. The manager has the last word.
 */
export function usePasswordMinimum(): number {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const { data } = useQuery({
    queryKey: ['settings', 'passwordMinimum'],
    queryFn: async ({ signal }) => {
      const { platformSettingUserPasswordLengthMin: minimum } = await call(settingEndpoints.list, { signal });
      return Number(minimum.value);
    },
    enabled: session ? hasRight(session.role.rights, 'platformRights.settingRights.canViewSettings') : false,
    staleTime: 30_000,
  });
  return data ?? passwordMinimum;
}
