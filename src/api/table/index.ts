/** What tables bring along: their rules on every write; what is booked is not closed unnoticed, what was booked is never deleted. */
import { declaring } from '#platform/registry';
import { forgetAcceptance, keepVisits } from './checks/keep-visits';
import { checkTableRow } from './checks/table-row';
import { checkTableUnused } from './checks/table-unused';

export default declaring('table', {
  types: {
    'api::table.table': {
      checks: { update: keepVisits, row: checkTableRow, delete: checkTableUnused },
      hooks: { before: forgetAcceptance },
    },
  },
});
