package dev.tideline.streams.record;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Copies a core record into the generated Avro record of the same shape. Components and fields must agree one to one,
 * {@code postedAt} with {@code posted_at}, down to what may be null; every difference is named when the mapping is built.
 */
final class AvroMapping<C extends Record, A extends SpecificRecord> {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Class<A> avroClass;
    private final Supplier<Object> newRecord;
    private final List<Property> properties = new ArrayList<>();

    private AvroMapping(Class<C> coreClass, Class<A> avroClass) {
        this.avroClass = avroClass;
        this.newRecord = constructor(avroClass);
        Schema schema = newInstance().getSchema();
        Map<String, RecordComponent> components = new HashMap<>();
        for (RecordComponent component : coreClass.getRecordComponents()) {
            components.put(snakeCase(component.getName()), component);
        }
        List<String> drift = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            RecordComponent component = components.remove(field.name());
            if (component == null) {
                drift.add("Avro field " + field.name() + " has no component");
            } else {
                try {
                    properties.add(Property.of(field, component));
                } catch (MappingException e) {
                    drift.add(e.getMessage());
                }
            }
        }
        components.keySet().stream().sorted().forEach(name -> drift.add("component " + name + " has no Avro field"));
        if (!drift.isEmpty()) {
            throw new MappingException(coreClass.getName() + " and " + schema.getFullName() + " have drifted apart: "
                    + String.join("; ", drift));
        }
    }

    static <C extends Record, A extends SpecificRecord> AvroMapping<C, A> of(Class<C> coreClass, Class<A> avroClass) {
        return new AvroMapping<>(coreClass, avroClass);
    }

    /** The mapping of a record inside a record; its Avro class is the one generated from the schema. */
    @SuppressWarnings("unchecked") // generated from a record schema, so a SpecificRecord
    static AvroMapping<Record, SpecificRecord> nested(Class<?> coreClass, Schema schema) {
        try {
            Class<?> avroClass = Class.forName(schema.getFullName());
            return new AvroMapping<>((Class<Record>) coreClass, (Class<SpecificRecord>) avroClass);
        } catch (ClassNotFoundException e) {
            throw new MappingException("no class was generated for " + schema.getFullName());
        }
    }

    A toAvro(C core) {
        A avro = newInstance();
        for (Property property : properties) {
            property.copy(core, avro);
        }
        return avro;
    }

    static String snakeCase(String camelCase) {
        StringBuilder name = new StringBuilder(camelCase.length() + 4);
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c) && !name.isEmpty()) {
                name.append('_');
            }
            name.append(c);
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private A newInstance() {
        return avroClass.cast(newRecord.get());
    }

    @SuppressWarnings("unchecked") // what the factory was asked to make
    private static Supplier<Object> constructor(Class<?> avroClass) {
        try {
            MethodHandle constructor = LOOKUP.findConstructor(avroClass, MethodType.methodType(void.class));
            return (Supplier<Object>) function(Supplier.class, "get", constructor);
        } catch (ReflectiveOperationException e) {
            throw new MappingException(avroClass.getName() + " has no public constructor without arguments", e);
        }
    }

    @SuppressWarnings("unchecked") // what the factory was asked to make
    private static Function<Object, @Nullable Object> getter(RecordComponent component) {
        try {
            return (Function<Object, @Nullable Object>)
                    function(Function.class, "apply", LOOKUP.unreflect(component.getAccessor()));
        } catch (IllegalAccessException e) {
            throw new MappingException(component + " cannot be read: its record must be public", e);
        }
    }

    /** A method as a lambda: called as fast as if it had been written down, which a method handle in a field is not. */
    private static Object function(Class<?> type, String name, MethodHandle method) {
        try {
            return LambdaMetafactory.metafactory(
                            LOOKUP,
                            name,
                            MethodType.methodType(type),
                            method.type().generic(),
                            method,
                            method.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new MappingException(method + " cannot be called", e);
        }
    }

    private record Property(
            String name,
            int position,
            boolean nullable,
            Function<Object, @Nullable Object> getter,
            Conversion conversion) {

        static Property of(Schema.Field field, RecordComponent component) {
            return new Property(
                    field.name(),
                    field.pos(),
                    field.schema().isNullable(),
                    AvroMapping.getter(component),
                    Conversion.of(component, field));
        }

        void copy(Record core, SpecificRecord avro) {
            Object value = getter.apply(core);
            if (value != null) {
                avro.put(position, conversion.apply(value));
            } else if (!nullable) {
                throw new MappingException(
                        name + " of a " + core.getClass().getSimpleName() + " is null, and must not be");
            }
        }
    }
}
