/** What a test needs is said by its folder; the files of a whole run are shared out over lanes that end at about the same time. */

/** No house: source files and pure functions, nothing compiled, no database. */
const ALONE = ['domain', 'rules', 'screens'];
/** PostgreSQL and the compiled server; the processes that they look at they start themselves. */
const STARTING = ['browser', 'faults', 'ops'];
/** Every other folder needs the application that is booted for its lane; this one also a second instance, which its files share. */
const BESIDE_A_SECOND = 'concurrency';

/** Lanes; so many of them boot an application, which takes a while before their first test. */
const LANES = 5;
const BOOTED = 3;
const BOOT_SECONDS = 20;

/** @param {string} file */
const folderOf = (file) => /(?:^|\/)test\/([\w-]+)\//.exec(file)?.[1] ?? '';

/** @param {string} file @returns {'alone' | 'starting' | 'application'} its project in jest.config.js */
function projectOf(file) {
  const folder = folderOf(file);
  if (ALONE.includes(folder)) return 'alone';
  return STARTING.includes(folder) ? 'starting' : 'application';
}

/**
 * The longest first, each to the lane that has least to do; what needs an application before what can go anywhere.
 * @param {string[]} files
 * @param {Readonly<Record<string, number>>} times seconds by file; one that is not in it counts as an average one
 * @returns {string[][]}
 */
function shareOut(files, times) {
  /** @type {{ files: string[], seconds: number, isBooted: boolean }[]} */
  const lanes = Array.from({ length: LANES }, (_, lane) => ({
    files: [],
    seconds: lane < BOOTED ? BOOT_SECONDS : 0,
    isBooted: lane < BOOTED,
  }));
  for (const load of loadsOf(files, times)) {
    const lane = lanes
      .filter(({ isBooted }) => isBooted || !load.needsApplication)
      .reduce((idlest, other) => (other.seconds < idlest.seconds ? other : idlest));
    lane.files.push(...load.files);
    lane.seconds += load.seconds;
  }
  return lanes.map((lane) => lane.files).filter((lane) => lane.length > 0);
}

/** What goes to one lane as a whole. @param {string[]} files @param {Readonly<Record<string, number>>} times */
function loadsOf(files, times) {
  const known = Object.values(times);
  const average = known.reduce((sum, seconds) => sum + seconds, 0) / Math.max(known.length, 1);
  const together = files.filter((file) => folderOf(file) === BESIDE_A_SECOND);
  const loads = [together, ...files.filter((file) => !together.includes(file)).map((file) => [file])].filter((load) => load.length > 0);
  return loads
    .map((load) => ({
      files: load,
      seconds: load.reduce((sum, file) => sum + (times[file] ?? average), 0),
      needsApplication: load.some((file) => projectOf(file) === 'application'),
    }))
    .sort((one, other) => Number(other.needsApplication) - Number(one.needsApplication) || other.seconds - one.seconds);
}

module.exports = { ALONE, STARTING, projectOf, shareOut };
