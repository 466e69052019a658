/** Browsers come late, because the panel may still be built. What shares a second instance comes last: it works on the lane's database as long as it lives. */
const { default: Sequencer } = require('@jest/test-sequencer');

const LATER = ['/test/browser/', '/test/concurrency/'];
const place = ({ path }) => LATER.findIndex((folder) => path.includes(folder));

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
