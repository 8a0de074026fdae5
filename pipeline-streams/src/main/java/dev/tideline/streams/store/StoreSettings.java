package dev.tideline.streams.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

/** RocksDB's settings store by store: contents are large and seldom read, so they alone are compressed. */
public final class StoreSettings implements RocksDBConfigSetter {

    static {
        // Streams may load this class before the native library, and Options then fails to link.
        RocksDB.loadLibrary();
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (storeName.equals(LifecycleStores.CONTENTS)) {
            options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        }
    }

    @Override
    public void close(String storeName, Options options) {
        // Nothing of our own was opened.
    }
}
