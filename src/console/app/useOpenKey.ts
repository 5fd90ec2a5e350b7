import { useNavigate, useRouter } from '@tanstack/react-router';
import { apiKeysSearch } from '#console/features/api-keys/apiKeysSearch.ts';
import { paths } from './paths.ts';

/** Shows the properties of an API key: above its list as it is, or above the whole list where another page is shown. */
export function useOpenKey(): (id: number) => void {
  const navigate = useNavigate();
  const router = useRouter();
  return (open) => {
    const { pathname, search } = router.state.location;
    const isThere = pathname === paths.apiKeys;
    void navigate({
      to: paths.apiKeys,
      search: isThere ? { ...apiKeysSearch.parse(search), open } : { open },
      state: isThere ? { dialogOpened: true } : {},
      resetScroll: false,
    });
  };
}
