/**
 * Node's own servers. An `import` of `node:http` reads everything that it offers at once, and with it loads the web's sockets and
 * all of `fetch`: 3 MB of memory that nobody uses.
 */
export const http = process.getBuiltinModule('node:http');
export const https = process.getBuiltinModule('node:https');
