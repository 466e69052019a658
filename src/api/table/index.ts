/** What tables bring along: their rules on every write; what was booked is never deleted. */
import { declaring } from '#platform/registry';
import { checkTableRow } from './checks/table-row';
import { checkTableUnused } from './checks/table-unused';

export default declaring('table', {
  types: { 'api::table.table': { checks: { row: checkTableRow, delete: checkTableUnused } } },
});
