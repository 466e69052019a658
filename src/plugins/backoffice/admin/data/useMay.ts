/** Whether the one at the panel has a permission; null while that is not known yet. */
import { useAuth } from '@strapi/strapi/admin';

export function useMay(action: string, subject: string | null = null): boolean | null {
  const isLoading = useAuth('useMay', (state) => state.isLoading);
  const permissions = useAuth('useMay', (state) => state.permissions);
  if (isLoading) return null;
  return permissions.some((permission) => permission.action === action && (subject === null || permission.subject === subject));
}
