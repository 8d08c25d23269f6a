package org.chapterhouse.enrich.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One memory bound for all RocksDB stores of the process, outside the Java heap; by default each
 * store of each task would have its own.
 */
public final class SharedRocksDb implements RocksDBConfigSetter {

  private static final long MIB = 1024 * 1024;
  private static final Cache BLOCKS = new LRUCache(32 * MIB);
  private static final WriteBufferManager WRITES = new WriteBufferManager(16 * MIB, BLOCKS);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig tables = (BlockBasedTableConfig) options.tableFormatConfig();
    tables.setBlockCache(BLOCKS);
    tables.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(tables);
    options.setWriteBufferManager(WRITES);
    options.setWriteBufferSize(4 * MIB);
    options.setMaxWriteBufferNumber(2);
  }

  @Override
  public void close(String store, Options options) {
    // Cache and write buffers belong to the process, not to the store that closes.
  }
}
