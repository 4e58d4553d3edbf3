package mingjian.infra.axon;

import java.time.Instant;
import mingjian.infra.eventlog.StoredEvent;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/// A stored event as Axon reads it: still text; deserialised when somebody asks for the payload.
sealed interface LogEntry extends TrackedEventData<String> {
  /// Axon knows events of no aggregate. They stand in the log as a stream of their own, of this type.
  String NO_AGGREGATE = "";

  StoredEvent event();

  SerializedType metadataType();

  static LogEntry of(StoredEvent event, SerializedType metadataType) {
    return event.aggregateType().equals(NO_AGGREGATE) ? new Plain(event, metadataType) : new Domain(event, metadataType);
  }

  record Plain(StoredEvent event, SerializedType metadataType) implements LogEntry {}

  record Domain(StoredEvent event, SerializedType metadataType) implements LogEntry, DomainEventData<String>, EventData<String> {
    @Override
    public String getType() {
      return event.aggregateType();
    }

    @Override
    public String getAggregateIdentifier() {
      return event.aggregateId();
    }

    @Override
    public long getSequenceNumber() {
      return event.sequence();
    }
  }

  @Override
  default TrackingToken trackingToken() {
    return new GlobalSequenceTrackingToken(event().position());
  }

  @Override
  default String getEventIdentifier() {
    return event().id();
  }

  /// When it was recorded, not when the message was made: a clock that runs backwards has no say here.
  @Override
  default Instant getTimestamp() {
    return event().recordedAt();
  }

  @Override
  default SerializedObject<String> getMetaData() {
    return new SimpleSerializedObject<>(event().metadata(), String.class, metadataType());
  }

  @Override
  default SerializedObject<String> getPayload() {
    String revision = event().revision().isEmpty() ? null : event().revision();
    return new SimpleSerializedObject<>(event().payload(), String.class, new SimpleSerializedType(event().type(), revision));
  }
}
