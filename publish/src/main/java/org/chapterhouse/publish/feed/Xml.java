package org.chapterhouse.publish.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document in UTF-8. */
final class Xml {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  /** Content of an element. */
  interface Content {
    void write() throws XMLStreamException;
  }

  Xml() {
    try {
      writer =
          XMLOutputFactory.newInstance()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("every JDK writes XML", e);
    }
  }

  /** An element with attributes, name and value in turn, and content. */
  void element(String name, Content content, String... attributes) throws XMLStreamException {
    writer.writeCharacters("\n");
    writer.writeStartElement(name);
    attributes(attributes);
    content.write();
    writer.writeEndElement();
  }

  /** An element that holds text. */
  void text(String name, String text) throws XMLStreamException {
    element(name, () -> writer.writeCharacters(allowed(text)));
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws XMLStreamException {
    writer.writeCharacters("\n");
    writer.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
    }
  }

  /** XML 1.0 has no place for most control characters, even escaped. */
  private static String allowed(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The document, with a root element. */
  static byte[] document(
      String root, String namespace, Function<Xml, Content> of, String... attributes) {
    Xml xml = new Xml();
    try {
      xml.writer.writeStartElement(root);
      xml.writer.writeDefaultNamespace(namespace);
      xml.attributes(attributes);
      of.apply(xml).write();
      xml.writer.writeEndDocument();
      xml.writer.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing but allowed characters is written", e);
    }
    return xml.bytes.toByteArray();
  }
}
