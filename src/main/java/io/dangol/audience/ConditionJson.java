package io.dangol.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.dangol.shared.Decimal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Function;

/** Definitions as the JSON that the database keeps, which is also how a client would send them. */
@RegisterForReflection(
        targets = {
            Abandoned.class,
            AssociatedBuyer.class,
            AudienceDefinition.class,
            AudienceExclusion.class,
            Behaved.class,
            BehaviorScope.class,
            BirthdayWithin.class,
            Bought.class,
            ConsentGiven.class,
            CouponExpires.class,
            CouponsUsed.class,
            CustomerCondition.class,
            CycleDue.class,
            DaysAgo.class,
            DiscountHabit.class,
            DiscountUsed.class,
            ForecastRange.class,
            InAudience.class,
            InList.class,
            KnownIn.class,
            LastBehaved.class,
            LastOrder.class,
            MessageReaction.class,
            MoneyRange.class,
            MostViewed.class,
            NumberRange.class,
            OrderScope.class,
            OrdersInRange.class,
            OwnMallCandidate.class,
            PointsHeld.class,
            ScoreRange.class,
            SegmentIn.class,
            SignedUp.class,
            StageIn.class,
            SurveyAnswered.class,
            TierChanged.class,
            TierIn.class,
            TierLikely.class,
            TimeWindow.class,
            WarrantyRegistered.class
        })
final class ConditionJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Decimal.class, ToStringSerializer.instance)
                    .addDeserializer(Decimal.class, new TextReader<>(Decimal::new))
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new TextReader<>(LocalDate::parse)))
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private ConditionJson() {}

    static String write(AudienceDefinition definition) {
        try {
            return MAPPER.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A definition is always JSON", e);
        }
    }

    static AudienceDefinition read(String json) {
        try {
            return MAPPER.readValue(json, AudienceDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored definition is of another version of this application", e);
        }
    }

    private static final class TextReader<T> extends JsonDeserializer<T> {
        private final transient Function<String, T> read;

        TextReader(Function<String, T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
            return read.apply(from.getText());
        }
    }
}
