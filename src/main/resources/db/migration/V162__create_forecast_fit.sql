-- How a forecast was made and how well it does: the settings it ran with, the parameters of each model, their
-- log-likelihood and their error on the days held out. Takes no locks.
create table forecast_fit (
    run_id bigint primary key references insight_run (run_id),
    model varchar(12) not null,
    horizon_days int not null,
    lifetime_months int not null,
    discount_rate double precision not null,
    -- customers that models were fitted on, a sample where there are many
    fitted_on int not null,
    -- median of days between purchases over all customers; null without a second purchase
    rhythm_days double precision,
    caution_factor double precision not null,
    imminent_factor double precision not null,
    -- the gamma-gamma model of spend; null where it could not be fitted
    spend_p double precision,
    spend_q double precision,
    spend_gamma double precision,
    spend_log_likelihood double precision,
    spend_customers int not null,
    spend_correlation double precision,
    mean_spend bigint,
    constraint ck_forecast_fit_model check (model in ('BG_NBD', 'PARETO_NBD', 'POOLED_RATE'))
);

create table forecast_model (
    run_id bigint not null references forecast_fit (run_id),
    model varchar(12) not null,
    -- by the names of the source: r, alpha, a, b or r, alpha, s, beta or r, alpha; empty where the fit failed
    parameters double precision[] not null,
    log_likelihood double precision,
    holdout_from date,
    holdout_customers int,
    holdout_expected double precision,
    holdout_observed int,
    mean_absolute_error double precision,
    root_mean_square_error double precision,
    auc double precision,
    alive_auc double precision,
    failure varchar(500),
    primary key (run_id, model),
    constraint ck_forecast_model check (model in ('BG_NBD', 'PARETO_NBD', 'POOLED_RATE'))
);

-- Expected against observed orders in the days held out, by the number of repeat purchases before them.
create table forecast_calibration (
    run_id bigint not null,
    model varchar(12) not null,
    repeats int not null,
    customers int not null,
    expected double precision not null,
    observed double precision not null,
    primary key (run_id, model, repeats),
    constraint fk_forecast_calibration foreign key (run_id, model) references forecast_model (run_id, model)
);
