/** The takings as the server has them. */
import type { Sales } from '../../../contract/sales';
import { useLoaded } from '../../kit/asking/useLoaded';

const asIs = (next: Sales): Sales => next;

export const useSales = () => useLoaded<Sales>('/backoffice/sales', asIs);
