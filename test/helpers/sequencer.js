/** Races come last: the second instance that they share works on the lane's database as long as it lives. */
const { default: Sequencer } = require('@jest/test-sequencer');

const isRace = ({ path }) => path.includes('/test/concurrency/');

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => isRace(one) - isRace(other));
  }
};
