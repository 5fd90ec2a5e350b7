import type { Content, OpenApiDocument, Operation, Parameter, Schema } from './document.ts';

/** What is sent or answered. */
export interface Message {
  /** `application/json`, or `text/plain`. */
  type: string;
  schema: Schema;
  /** Undefined: there is none. */
  example: unknown;
}

export interface Failure {
  status: string;
  code: string;
  words: string;
}

/** One call as the page shows it: nothing in it refers to another part of the document but its schemas. */
export interface ReferenceCall {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  /** Ways to say who calls, each by the names of its security schemes; none: anyone may. */
  callers: string[][];
  right: string | undefined;
  parameters: Parameter[];
  request: (Message & { required: boolean }) | undefined;
  answer: Message | undefined;
  failures: Failure[];
}

export interface Chapter {
  name: string;
  description: string;
  calls: ReferenceCall[];
}

export interface Reference {
  introduction: string;
  chapters: Chapter[];
  schemas: Readonly<Record<string, Schema>>;
}

const lastName = (pointer: string) => pointer.split('/').at(-1) ?? '';

function toMessage(content: Content): Message | undefined {
  const [first] = Object.entries(content ?? {});
  if (!first) return undefined;
  const [type, { schema, example }] = first;
  return { type, schema, example };
}

/** An answer of 400 and above says of each of its codes when it is given: `` `code`: words ``, in paragraphs. */
function toFailures(status: string, description: string): Failure[] {
  return description.split('\n\n').flatMap((paragraph) => {
    const [, code, words] = /^`(\w+)`: (.*)$/s.exec(paragraph) ?? [];
    return code && words ? [{ status, code, words }] : [];
  });
}

function toCall(
  { components }: OpenApiDocument,
  { path, method, operation }: { path: string; method: string; operation: Operation },
): ReferenceCall {
  const { operationId, summary, description = '', security, parameters, requestBody, responses } = operation;
  const answers = Object.entries(responses).map(([status, answer]) => ({
    status,
    answer: '$ref' in answer ? components.responses[lastName(answer.$ref)] : answer,
  }));
  const request = toMessage(requestBody?.content);
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    description,
    callers: security.map((schemes) => Object.keys(schemes)),
    right: operation['x-right'],
    parameters: parameters.flatMap((given) => {
      const parameter = '$ref' in given ? components.parameters[lastName(given.$ref)] : given;
      return parameter ? [parameter] : [];
    }),
    request: request && { ...request, required: requestBody?.required === true },
    answer: toMessage(answers.find(({ status }) => status === '200')?.answer?.content),
    failures: answers.flatMap(({ status, answer }) => toFailures(status, answer?.description ?? '')),
  };
}

/** The document in the order and the parts in which it is read. */
export function toReference(document: OpenApiDocument): Reference {
  const calls = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  return {
    introduction: document.info.description,
    chapters: document.tags.map(({ name, description }) => ({
      name,
      description,
      calls: calls.filter(({ operation }) => operation.tags.includes(name)).map((call) => toCall(document, call)),
    })),
    schemas: document.components.schemas,
  };
}

/** The chapters with the calls that have every word in their name or address; those without are left out. */
export function filterChapters(chapters: readonly Chapter[], filter: string): Chapter[] {
  const words = filter.toLowerCase().split(/\s+/);
  return chapters
    .map((chapter) => ({
      ...chapter,
      calls: chapter.calls.filter(({ id, method, path, summary }) => {
        const searched = `${id} ${method} ${path} ${summary} ${chapter.name}`.toLowerCase();
        return words.every((word) => searched.includes(word));
      }),
    }))
    .filter(({ calls }) => calls.length > 0);
}
