// Proves, against a running server, that the clients people bring work: node prove.mjs [http://localhost:8080/graphql]
// Set DANGOL_TOKEN to send it as Authorization: Bearer. Ends with exit code 1 when anything fails.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { auditServer } from 'graphql-http';
import { GraphQLClient } from 'graphql-request';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const here = dirname(fileURLToPath(import.meta.url));
const url = process.argv[2] ?? 'http://localhost:8080/graphql';
const token = process.env.DANGOL_TOKEN;
const headers = token ? { authorization: `Bearer ${token}` } : {};
const authorized = (input, init = {}) => fetch(input, { ...init, headers: { ...init.headers, ...headers } });
const work = join(here, 'work');
const committed = join(here, '../../main/resources/schema.graphql');
rmSync(work, { recursive: true, force: true });
mkdirSync(work);

const failures = [];
let passed = 0;

async function prove(what, proof) {
  try {
    const detail = await proof();
    passed++;
    console.log(`ok    ${what}${detail ? ` (${detail})` : ''}`);
  } catch (failure) {
    failures.push(what);
    console.log(`FAIL  ${what}: ${failure.stack ?? failure}`);
  }
}

function same(actual, expected) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

const sha256 = text => createHash('sha256').update(text).digest('hex');
const RUNS = 'query Runs($first: Int) { runs(first: $first) { nodes { id } pageInfo { hasNextPage } totalCount } }';
const rows = data => {
  if (!Array.isArray(data?.runs?.nodes)) {
    throw new Error(`no runs in ${JSON.stringify(data)}`);
  }
};

await prove('graphql-http: all audits', async () => {
  const audits = await auditServer({ url, fetchFn: authorized });
  const bad = audits.filter(audit => audit.status !== 'ok');
  if (bad.length > 0) {
    throw new Error(bad.map(audit => `${audit.status} ${audit.id} ${audit.name}: ${audit.reason}`).join('\n'));
  }
  same(audits.length, 61);
  return `${audits.length}/61`;
});

/** An Apollo client that counts its requests by method. */
function apollo(link, options) {
  const methods = [];
  const http = new HttpLink({
    uri: url,
    headers,
    fetch: (input, init) => (methods.push(init?.method ?? 'GET'), fetch(input, init)),
    ...options,
  });
  const client = new ApolloClient({
    link: link ? ApolloLink.from([link, http]) : http,
    cache: new InMemoryCache(),
  });
  return { client, methods, ask: () => client.query({ query: gql(RUNS), variables: { first: 2 }, fetchPolicy: 'no-cache' }) };
}

await prove('@apollo/client: query by POST', async () => rows((await apollo().ask()).data));
await prove('@apollo/client: query by GET', async () => {
  const { ask, methods } = apollo(null, { useGETForQueries: true });
  rows((await ask()).data);
  same(methods, ['GET']);
});
await prove('@apollo/client: automatic persisted queries, then by hash and GET', async () => {
  const { ask, methods } = apollo(new PersistedQueryLink({ sha256, useGETForHashedQueries: true }));
  rows((await ask()).data);
  rows((await ask()).data);
  same(methods.at(-1), 'GET');
  return methods.join(' ');
});
await prove('@apollo/client: an error arrives with its code', async () => {
  const answer = await apollo().client.query({ query: gql('{ run(id: "nonsense") { id } }'), errorPolicy: 'all' });
  same(answer.error.errors[0].extensions.code, 'BAD_USER_INPUT');
});

async function urql(exchanges, options) {
  const client = new Client({ url, exchanges, fetchOptions: { headers }, ...options });
  const { data, error } = await client.query(RUNS, { first: 2 }).toPromise();
  if (error) {
    throw error;
  }
  rows(data);
}

await prove('@urql/core: as it comes, with GET for short queries', () => urql([cacheExchange, fetchExchange]));
await prove('@urql/core: by POST', () => urql([cacheExchange, fetchExchange], { preferGetMethod: false }));
await prove('@urql/core: automatic persisted queries', () =>
  urql([cacheExchange, persistedExchange({ enableForMutation: false }), fetchExchange]));

await prove('graphql-request: POST', async () =>
  rows(await new GraphQLClient(url, { headers }).request(RUNS, { first: 2 })));
await prove('graphql-request: GET', async () =>
  rows(await new GraphQLClient(url, { method: 'GET', headers }).request(RUNS, { first: 2 })));

function socket(connectionParams) {
  return createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
  });
}

async function received(client, query, variables) {
  const events = [];
  for await (const event of client.iterate({ query, variables })) {
    events.push(event);
  }
  await client.dispose();
  return events;
}

const credentials = token ? { Authorization: `Bearer ${token}` } : undefined;
await prove('graphql-ws: a query over WebSocket', async () =>
  rows((await received(socket(credentials), RUNS, { first: 2 }))[0].data));
await prove('graphql-ws: a subscription that is refused says its code', async () => {
  const events = await received(socket(credentials), 'subscription { runProgress(id: "nonsense") { id } }').catch(e => e);
  if (!JSON.stringify(events).includes('BAD_USER_INPUT')) {
    throw new Error(JSON.stringify(events));
  }
});
await prove('graphql-ws: wrong credentials in connection_init close the socket', async () => {
  const closed = await received(socket({ Authorization: 'Bearer dgl_wrong' }), '{ __typename }').catch(e => e);
  if (!(closed.code >= 4400 && closed.code < 4500)) {
    throw new Error(JSON.stringify(closed));
  }
  return String(closed.code);
});

const served = await authorized(`${url}/schema.graphql`).then(answer => answer.text());
writeFileSync(join(work, 'schema.graphql'), served);

/** Runs an installed tool in the work folder. */
function run(tool, ...args) {
  const done = spawnSync(process.execPath, [join(here, 'node_modules', tool), ...args], { cwd: work, encoding: 'utf8' });
  if (done.status !== 0) {
    throw new Error(`${done.stdout}\n${done.stderr}\n${done.error ?? ''}`);
  }
  return done.stdout;
}

await prove('relay-compiler: a connection with @connection, node() and a fragment', () => {
  mkdirSync(join(work, 'relay/__generated__'), { recursive: true });
  writeFileSync(
    join(work, 'relay/Runs.js'),
    `import { graphql } from 'relay-runtime';
graphql\`
  query RunsQuery($first: Int, $after: String) { ...Runs_page @arguments(first: $first, after: $after) }
\`;
graphql\`
  fragment Runs_page on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "RunsPageQuery") {
    runs(first: $first, after: $after) @connection(key: "Runs_runs") { edges { node { id ...Runs_run } } }
  }
\`;
graphql\`
  fragment Runs_run on Run @refetchable(queryName: "RunsRunQuery") { id kind status }
\`;
`,
  );
  writeFileSync(join(work, 'relay.config.json'), JSON.stringify({ src: './relay', schema: './schema.graphql', language: 'javascript', artifactDirectory: './relay/__generated__' }));
  run('relay-compiler/cli.js', '--noWatchman');
  readFileSync(join(work, 'relay/__generated__/RunsPageQuery.graphql.js'));
});

await prove('graphql-codegen: types and operations from the served schema', () => {
  writeFileSync(join(work, 'runs.graphql'), RUNS);
  writeFileSync(
    join(work, 'codegen.json'),
    JSON.stringify({
      schema: './schema.graphql',
      documents: './runs.graphql',
      generates: {
        './types.ts': {
          plugins: ['typescript', 'typescript-operations'],
          config: { strictScalars: true, scalars: { Date: 'string', DateTime: 'string', Decimal: 'string', Time: 'string' } },
        },
      },
    }),
  );
  run('@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.json');
  if (!readFileSync(join(work, 'types.ts'), 'utf8').includes('RunsQuery')) {
    throw new Error('no type of the operation was generated');
  }
});

await prove('@graphql-eslint: schema and Relay rules on the committed schema', () => {
  writeFileSync(join(work, 'committed.graphql'), readFileSync(committed));
  run('eslint/bin/eslint.js', '--config', '../eslint.config.mjs', '--max-warnings', '0', 'committed.graphql');
});

await prove('the committed schema is the served one', () => {
  if (served !== readFileSync(committed, 'utf8')) {
    throw new Error('write it with ./mvnw test -Dtest=SchemaTest -Dschema.write=true');
  }
});

console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
