package mingjian.infra.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XES after IEEE 1849. Its schema has no namespace, so neither has this.
final class XesFile {
  private static final String NAME = "concept:name";
  private static final String TIME = "time:timestamp";
  private static final String ROLE = "org:role";

  private final XMLStreamWriter xml;

  XesFile(OutputStream out) throws IOException {
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("log");
      xml.writeAttribute("xes.version", "1849.2016");
      xml.writeAttribute("xes.features", "");
      extension("Concept", "concept");
      extension("Time", "time");
      extension("Organizational", "org");
      xml.writeStartElement("global");
      xml.writeAttribute("scope", "trace");
      value("string", NAME, "-");
      xml.writeEndElement();
      xml.writeStartElement("global");
      xml.writeAttribute("scope", "event");
      value("string", NAME, "-");
      value("date", TIME, "1970-01-01T00:00:00Z");
      value("string", ROLE, "-");
      xml.writeEndElement();
      xml.writeEmptyElement("classifier");
      xml.writeAttribute("name", "Activity");
      xml.writeAttribute("scope", "event");
      xml.writeAttribute("keys", NAME);
      value("string", NAME, "明鉴");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void extension(String name, String prefix) throws XMLStreamException {
    xml.writeEmptyElement("extension");
    xml.writeAttribute("name", name);
    xml.writeAttribute("prefix", prefix);
    xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
  }

  void trace(String stream, List<Traced> events) throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement("trace");
      value("string", NAME, stream);
      value("string", "类别", OcelFile.nameOfType(Traced.typeOf(stream).orElse("")));
      for (Traced event : events) event(event);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void event(Traced event) throws XMLStreamException {
    xml.writeStartElement("event");
    value("string", NAME, event.type());
    value("date", TIME, event.at().toString());
    value("string", ROLE, event.role());
    value("string", "名称", event.name());
    value("date", "记录时间", event.recordedAt().toString());
    value("int", "记录号", Long.toString(event.position()));
    xml.writeEndElement();
  }

  private void value(String type, String key, String value) throws XMLStreamException {
    xml.writeEmptyElement(type);
    xml.writeAttribute("key", key);
    xml.writeAttribute("value", value);
  }

  void end() throws IOException {
    try {
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
