package dev.tideline.streams.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Turns one non-null Java value into what Avro holds for it. */
@FunctionalInterface
interface Conversion {

    /** The symbol that a reader meets in place of one that its schema does not know; never written. */
    String UNKNOWN = "unknown";

    Conversion SAME = value -> value;

    Object apply(Object value);

    static Conversion of(RecordComponent component, Schema.Field field) {
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (mayBeNull != field.schema().isNullable()) {
            throw new MappingException(field.name() + " may be null only "
                    + (mayBeNull ? "in the core: make it nullable in the schema" : "in the schema: mark it @Nullable"));
        }
        return of(component.getGenericType(), nonNull(field.schema()), field.name());
    }

    private static Conversion of(Type type, Schema schema, String field) {
        return switch (schema.getType()) {
            case STRING -> isEnum(type) ? words((Class<?>) type) : same(type, field, String.class);
            case INT -> same(type, field, int.class, Integer.class);
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? instant(type, field)
                        : same(type, field, long.class, Long.class);
            case BOOLEAN -> same(type, field, boolean.class, Boolean.class);
            case DOUBLE -> decimal(type, field);
            case ENUM -> symbols(type, schema, field);
            case ARRAY -> list(type, schema, field);
            case MAP -> map(type, schema, field);
            case RECORD -> record(type, schema, field);
            case UNION, FIXED, BYTES, FLOAT, NULL ->
                throw new MappingException(field + ": no mapping to Avro " + schema.getType());
        };
    }

    private static Conversion same(Type type, String field, Class<?>... allowed) {
        if (!Arrays.asList(allowed).contains(type)) {
            throw mismatch(type, field, allowed[0].getSimpleName());
        }
        return SAME;
    }

    private static Conversion instant(Type type, String field) {
        same(type, field, Instant.class);
        // Cut here, so that a record reads the same before it was written and after.
        return value -> ((Instant) value).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Conversion decimal(Type type, String field) {
        return type == BigDecimal.class
                ? value -> ((BigDecimal) value).doubleValue()
                : same(type, field, double.class, Double.class);
    }

    private static Conversion words(Class<?> type) {
        Map<Object, Object> words = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(constant, lowerCase((Enum<?>) constant));
        }
        return value -> Objects.requireNonNull(words.get(value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class generated from an enum schema is an Enum
    private static Conversion symbols(Type type, Schema schema, String field) {
        if (!isEnum(type)) {
            throw mismatch(type, field, "enum");
        }
        Enum<?>[] constants = (Enum<?>[]) ((Class<?>) type).getEnumConstants();
        Set<String> core = new TreeSet<>();
        for (Enum<?> constant : constants) {
            core.add(lowerCase(constant));
        }
        Set<String> avro = new TreeSet<>(schema.getEnumSymbols());
        avro.remove(UNKNOWN);
        if (!core.equals(avro)) {
            throw new MappingException(field + " is one of " + core + " in the core but of " + avro + " in the schema");
        }
        Class<? extends Enum> generated = generated(schema).asSubclass(Enum.class);
        Map<Object, Object> symbols = new HashMap<>();
        for (Enum<?> constant : constants) {
            symbols.put(constant, Enum.valueOf(generated, lowerCase(constant)));
        }
        return value -> Objects.requireNonNull(symbols.get(value));
    }

    private static Conversion list(Type type, Schema schema, String field) {
        Conversion element = of(argument(type, List.class, 0, field), nonNull(schema.getElementType()), field + "[]");
        return element == SAME
                ? SAME
                : value -> {
                    List<?> from = (List<?>) value;
                    List<Object> to = new ArrayList<>(from.size());
                    for (Object item : from) {
                        to.add(element.apply(item));
                    }
                    return to;
                };
    }

    private static Conversion map(Type type, Schema schema, String field) {
        same(argument(type, Map.class, 0, field), field + " key", String.class);
        Conversion content = of(argument(type, Map.class, 1, field), nonNull(schema.getValueType()), field + "{}");
        return content == SAME
                ? SAME
                : value -> {
                    Map<Object, Object> to = new HashMap<>();
                    ((Map<?, ?>) value).forEach((key, item) -> to.put(key, content.apply(item)));
                    return to;
                };
    }

    private static Conversion record(Type type, Schema schema, String field) {
        if (!(type instanceof Class<?> coreClass) || !coreClass.isRecord()) {
            throw mismatch(type, field, "record");
        }
        AvroMapping<Record, ?> mapping = AvroMapping.nested(coreClass, schema);
        return value -> mapping.toAvro((Record) value);
    }

    private static Type argument(Type type, Class<?> raw, int index, String field) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == raw) {
            return generic.getActualTypeArguments()[index];
        }
        throw mismatch(type, field, raw.getSimpleName());
    }

    private static Class<?> generated(Schema schema) {
        try {
            return Class.forName(schema.getFullName());
        } catch (ClassNotFoundException e) {
            throw new MappingException("no class was generated for " + schema.getFullName(), e);
        }
    }

    private static Schema nonNull(Schema schema) {
        if (!schema.isUnion()) {
            return schema;
        }
        List<Schema> branches = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return branches.size() == 1 ? branches.get(0) : schema;
    }

    private static boolean isEnum(Type type) {
        return type instanceof Class<?> rawType && rawType.isEnum();
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static MappingException mismatch(Type type, String field, String wanted) {
        return new MappingException(field + " is " + type.getTypeName() + " in the core, the schema wants " + wanted);
    }
}
