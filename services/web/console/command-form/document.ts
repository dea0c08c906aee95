import { useQuery } from '@tanstack/react-query';
import { fieldsOf, type FieldSpec, type JsonSchema } from './schema';

interface OpenApiDocument {
  paths: Record<string, { post?: { requestBody?: { content: Record<string, { schema: JsonSchema }> } } }>;
}

async function fetchDocument(service: string): Promise<OpenApiDocument> {
  const response = await fetch(`/api/${service}/openapi.json`);
  if (!response.ok) throw await response.json();
  return (await response.json()) as OpenApiDocument;
}

/**
 * The inputs of a command, read from the service's own OpenAPI document; undefined while it is loaded.
 * @param path of the kind of case, `/api/casework/v1/complaints/{id}`
 */
export function useCommandFields(path: string, command: string): { fields?: FieldSpec[]; error: unknown } {
  const service = path.split('/')[2] ?? '';
  const { data, error } = useQuery({
    queryKey: ['openapi', service],
    queryFn: () => fetchDocument(service),
    staleTime: Infinity,
  });
  const schema =
    data?.paths[`${path}/commands/${command}`]?.post?.requestBody?.content['application/json']?.schema;
  if (!data) return { error };
  return { fields: schema ? fieldsOf(command, schema) : [], error };
}
