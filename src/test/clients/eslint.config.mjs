import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import graphql from '@graphql-eslint/eslint-plugin';

const schema = join(dirname(fileURLToPath(import.meta.url)), 'work/committed.graphql');

export default [
  {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // the printer writes short descriptions in one line
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      // edges are made of one page's rows: a list of edges, never of nullable nothing; which of the listed things are
      // nodes and which are lines of a report, SchemaTest says
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // compares letters, not words: Order.orderedAt does not repeat its type
      '@graphql-eslint/no-typename-prefix': 'off',
      // values, pages and answers have no identity; what has one implements Node
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/input-name': ['error', { checkInputType: false, checkMutations: true }],
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      '@graphql-eslint/require-deprecation-date': 'error',
    },
  },
];
