/**
 * Loaded before the application by each process of a whole run: where its four thousand modules lie and what V8 made of them is found once
 * and kept in the file that TEST_MODULES names, for this run alone. A boot takes a quarter less. Node itself can do so from 22.1 on
 * (`module.enableCompileCache`).
 */
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const KEPT = process.env.TEST_MODULES;
const HEADER_BYTES = 4;
/** @type {Map<string, vm.Script>} */
const scripts = new Map();

if (KEPT && fs.existsSync(KEPT)) recall(fs.readFileSync(KEPT));
else if (KEPT) remember();

/** Length of the index, the index, the code. @param {Buffer} kept */
function recall(kept) {
  const begin = HEADER_BYTES + kept.readUInt32LE(0);
  const { code, places } = JSON.parse(kept.toString('utf8', HEADER_BYTES, begin));
  Object.assign(Module._pathCache, places);
  const known = new Map(code.map(([file, from, to]) => [file, kept.subarray(begin + from, begin + to)]));
  compileBy((file, source) => known.has(file) && new vm.Script(source, { ...options(file), cachedData: known.get(file) }));
}

/** Keeps what is compiled from now on for `keep`. */
function remember() {
  compileBy((file, source) => {
    const script = new vm.Script(source, options(file));
    scripts.set(file, script);
    return script;
  });
}

/** To be called once the application has started, so that the functions are in it that a start needs. */
exports.keep = () => {
  if (scripts.size === 0 || fs.existsSync(KEPT)) return;
  const code = [];
  const parts = [];
  let length = 0;
  for (const [file, script] of scripts) {
    const part = script.createCachedData();
    code.push([file, length, length + part.length]);
    parts.push(part);
    length += part.length;
  }
  const index = Buffer.from(JSON.stringify({ code, places: Module._pathCache }));
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(index.length);
  fs.writeFileSync(`${KEPT}.${process.pid}`, Buffer.concat([header, index, ...parts]));
  fs.renameSync(`${KEPT}.${process.pid}`, KEPT);
};

function options(filename) {
  return { filename, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER };
}

/** @param {(file: string, source: string) => vm.Script | false} scriptOf what it does not make is left to Node */
function compileBy(scriptOf) {
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (content, file, format) {
    const script = format !== 'module' && /\.c?js$/.test(file) && scriptOf(file, Module.wrap(content));
    if (!script) return compile.call(this, content, file, format);
    const require = Object.assign((id) => this.require(id), {
      resolve: (id, where) => Module._resolveFilename(id, this, false, where),
      cache: Module._cache,
      extensions: Module._extensions,
      main: process.mainModule,
    });
    return script.runInThisContext().call(this.exports, this.exports, require, this, file, path.dirname(file));
  };
}
