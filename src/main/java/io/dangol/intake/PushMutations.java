package io.dangol.intake;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Batches that shops push as things happen; each is loaded once for its idempotency key. */
@GraphQLApi
public class PushMutations {
    private final FactPushes pushes;
    private final Callers callers;

    PushMutations(FactPushes pushes, Callers callers) {
        this.pushes = pushes;
        this.callers = callers;
    }

    @Mutation
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("Loads a batch of orders (주문), each told whole. Bad rows block no other row.")
    public Uni<@NonNull FactsPushPayload> ordersPush(@NonNull @Description("The batch.") OrdersPushInput input) {
        return pushes.push(callers.current(), orders(input));
    }

    @Mutation
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("Loads a batch of customers (고객). Bad rows block no other row.")
    public Uni<@NonNull FactsPushPayload> customersPush(@NonNull @Description("The batch.") CustomersPushInput input) {
        return pushes.push(
                callers.current(),
                PushRequest.of(
                        FactKind.CUSTOMER,
                        "customers",
                        input.idempotencyKey(),
                        input.channel(),
                        cells(input.customers(), CustomerInput::cells)));
    }

    @Mutation
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("Loads a batch of products (상품). Bad rows block no other row.")
    public Uni<@NonNull FactsPushPayload> productsPush(@NonNull @Description("The batch.") ProductsPushInput input) {
        return pushes.push(
                callers.current(),
                PushRequest.of(
                        FactKind.PRODUCT,
                        "products",
                        input.idempotencyKey(),
                        input.channel(),
                        cells(input.products(), ProductInput::cells)));
    }

    @Mutation
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("Loads a batch of changes of tier (등급). Bad rows block no other row.")
    public Uni<@NonNull FactsPushPayload> tiersPush(@NonNull @Description("The batch.") TiersPushInput input) {
        return pushes.push(
                callers.current(),
                PushRequest.of(
                        FactKind.TIER,
                        "tiers",
                        input.idempotencyKey(),
                        input.channel(),
                        cells(input.tiers(), TierInput::cells)));
    }

    @Mutation
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("Loads a batch of entries of points (포인트). Bad rows block no other row.")
    public Uni<@NonNull FactsPushPayload> pointsPush(@NonNull @Description("The batch.") PointsPushInput input) {
        return pushes.push(
                callers.current(),
                PushRequest.of(
                        FactKind.POINTS,
                        "points",
                        input.idempotencyKey(),
                        input.channel(),
                        cells(input.points(), PointsInput::cells)));
    }

    @Mutation
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("Loads a batch of coupons (쿠폰). Bad rows block no other row.")
    public Uni<@NonNull FactsPushPayload> couponsPush(@NonNull @Description("The batch.") CouponsPushInput input) {
        return pushes.push(
                callers.current(),
                PushRequest.of(
                        FactKind.COUPON,
                        "coupons",
                        input.idempotencyKey(),
                        input.channel(),
                        cells(input.coupons(), CouponInput::cells)));
    }

    @Mutation
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("Loads a batch of warranty registrations (보증). Bad rows block no other row.")
    public Uni<@NonNull FactsPushPayload> warrantiesPush(
            @NonNull @Description("The batch.") WarrantiesPushInput input) {
        return pushes.push(
                callers.current(),
                PushRequest.of(
                        FactKind.WARRANTY,
                        "warranties",
                        input.idempotencyKey(),
                        input.channel(),
                        cells(input.warranties(), WarrantyInput::cells)));
    }

    @Mutation
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("Loads a batch of behaviour events (행동 이벤트). Bad rows block no other row.")
    public Uni<@NonNull FactsPushPayload> eventsPush(@NonNull @Description("The batch.") EventsPushInput input) {
        return pushes.push(
                callers.current(),
                PushRequest.of(
                        FactKind.BEHAVIOR_EVENT,
                        "events",
                        input.idempotencyKey(),
                        input.channel(),
                        cells(input.events(), EventInput::cells)));
    }

    @Mutation
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("Loads a batch of statements of consent (수신 동의). Bad rows block no other row.")
    public Uni<@NonNull FactsPushPayload> consentsPush(@NonNull @Description("The batch.") ConsentsPushInput input) {
        return pushes.push(
                callers.current(),
                PushRequest.of(
                        FactKind.CONSENT,
                        "consents",
                        input.idempotencyKey(),
                        input.channel(),
                        cells(input.consents(), ConsentInput::cells)));
    }

    private static <T> List<Cells> cells(List<T> rows, Function<T, Cells> cells) {
        return rows.stream().map(cells).toList();
    }

    private static PushRequest orders(OrdersPushInput input) {
        List<@Nullable List<Cells>> items = new ArrayList<>();
        input.orders().forEach(order -> items.add(order.items() == null ? null : lines(order)));
        return new PushRequest(
                FactKind.ORDER,
                "orders",
                input.idempotencyKey(),
                input.channel(),
                cells(input.orders(), OrderInput::cells),
                items);
    }

    private static List<Cells> lines(OrderInput order) {
        return cells(
                order.items(),
                line -> line.cells()
                        .with(OrderItemField.ORDER_ID, order.orderId())
                        .with(OrderItemField.CHANNEL, order.channel()));
    }
}
