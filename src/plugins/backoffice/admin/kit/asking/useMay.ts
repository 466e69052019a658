/** Whether the one at the panel has a permission; null while that is not known yet. */
import { useAuth } from '@strapi/strapi/admin';

/** @param action one, or several of which any will do */
export function useMay(action: string | readonly string[], subject: string | null = null): boolean | null {
  const isLoading = useAuth('useMay', (state) => state.isLoading);
  const permissions = useAuth('useMay', (state) => state.permissions);
  if (isLoading) return null;
  const wanted = [action].flat();
  return permissions.some((permission) => wanted.includes(permission.action) && (subject === null || permission.subject === subject));
}
