package org.chapterhouse.enrich.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** The plain Avro encoding of a record: equal records have equal bytes, for none has a map. */
public final class AvroBytes {

  private AvroBytes() {}

  public static byte[] of(SpecificRecordBase record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      // Given the record's own model, Avro need not look up its class by name.
      new SpecificDatumWriter<SpecificRecordBase>(record.getSchema(), record.getSpecificData())
          .write(record, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }
}
