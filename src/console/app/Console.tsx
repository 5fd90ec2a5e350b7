import { useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createAppRouter } from './router.tsx';

/** What a signed-in administrator works with. */
export function Console() {
  const queries = useQueryClient();
  const [router] = useState(() => createAppRouter(queries));
  return <RouterProvider router={router} />;
}
