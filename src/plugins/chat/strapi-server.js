/** Strapi loads a local plugin from its folder; the code is what the application's own compiler emitted. */
module.exports = require('../../../dist/src/plugins/chat/server').default;
