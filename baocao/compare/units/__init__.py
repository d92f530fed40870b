"""The reports of many units for one period: who has reported, their promises, their figures."""
