import { queryOptions } from '@tanstack/react-query';
import { call, unexpectedAnswer } from '#console/lib/api.ts';
import { openApiEndpoints } from '#contract/openApi.ts';
import { openApiDocument } from './document.ts';
import { toReference } from './reference.ts';

export const apiReferenceQueries = {
  /** The manager's own description of its calls. It does not change while the page is open. */
  reference: () =>
    queryOptions({
      queryKey: ['api-reference'],
      queryFn: async ({ signal }) => {
        const parsed = openApiDocument.safeParse(await call(openApiEndpoints.describe, { signal }));
        if (!parsed.success) throw unexpectedAnswer(openApiEndpoints.describe, parsed.error);
        return toReference(parsed.data);
      },
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
